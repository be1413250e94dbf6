-- name: sales-orders
SELECT sales_order_id AS id, jsonb_build_object('salesOrderId', sales_order_id,
    'createdAt', pg_temp.instant(o.created_at), 'lastUpdated', pg_temp.instant(o.last_updated),
    'staffId', staff_id, 'staff', pg_temp.staff(staff_id),
    'counterpartyId', counterparty_id, 'counterparty', pg_temp.counterparty(counterparty_id),
    'designId', design_id, 'design', pg_temp.design(design_id),
    'unitsSold', units_sold, 'unitPrice', unit_price::text,
    'amount', (units_sold * unit_price)::text,
    'currencyId', currency_id, 'currency', pg_temp.currency(currency_id),
    'agreedDeliveryDate', agreed_delivery_date, 'agreedPaymentDate', agreed_payment_date,
    'agreedDeliveryLocationId', agreed_delivery_location_id,
    'deliveryAddress', pg_temp.address(agreed_delivery_location_id),
    'transaction', pg_temp.transaction(t.transaction_id),
    'payment', pg_temp.payment(t.transaction_id))::text AS document
FROM sales_order o LEFT JOIN "transaction" t USING (sales_order_id);
-- name: purchase-orders
SELECT purchase_order_id AS id, jsonb_build_object('purchaseOrderId', purchase_order_id,
    'createdAt', pg_temp.instant(o.created_at), 'lastUpdated', pg_temp.instant(o.last_updated),
    'staffId', staff_id, 'staff', pg_temp.staff(staff_id),
    'counterpartyId', counterparty_id, 'counterparty', pg_temp.counterparty(counterparty_id),
    'itemCode', item_code, 'itemQuantity', item_quantity, 'itemUnitPrice', item_unit_price::text,
    'amount', (item_quantity * item_unit_price)::text,
    'currencyId', currency_id, 'currency', pg_temp.currency(currency_id),
    'agreedDeliveryDate', agreed_delivery_date, 'agreedPaymentDate', agreed_payment_date,
    'agreedDeliveryLocationId', agreed_delivery_location_id,
    'deliveryAddress', pg_temp.address(agreed_delivery_location_id),
    'transaction', pg_temp.transaction(t.transaction_id),
    'payment', pg_temp.payment(t.transaction_id))::text AS document
FROM purchase_order o LEFT JOIN "transaction" t USING (purchase_order_id);
-- name: payments
SELECT payment_id AS id, jsonb_build_object('paymentId', payment_id,
    'createdAt', pg_temp.instant(created_at), 'lastUpdated', pg_temp.instant(last_updated),
    'transactionId', transaction_id, 'transaction', pg_temp.transaction(transaction_id),
    'counterpartyId', counterparty_id, 'counterparty', pg_temp.counterparty(counterparty_id),
    'paymentAmount', payment_amount::text,
    'currencyId', currency_id, 'currency', pg_temp.currency(currency_id),
    'paymentTypeId', payment_type_id, 'paymentType', pg_temp.payment_type(payment_type_id),
    'paid', paid, 'paymentDate', payment_date)::text AS document
FROM payment;
