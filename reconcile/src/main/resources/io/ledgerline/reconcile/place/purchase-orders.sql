SELECT o.purchase_order_id::text AS key, jsonb_build_object('purchaseOrderId', o.purchase_order_id,
    'createdAt', created_at, 'lastUpdated', last_updated, 'staffId', staff_id, 'staff', s.json,
    'counterpartyId', counterparty_id, 'counterparty', c.json, 'itemCode', item_code,
    'itemQuantity', item_quantity, 'itemUnitPrice', item_unit_price::text,
    'amount', (item_quantity * item_unit_price)::text,
    'currencyId', currency_id, 'currency', cu.json,
    'agreedDeliveryDate', agreed_delivery_date, 'agreedPaymentDate', agreed_payment_date,
    'agreedDeliveryLocationId', agreed_delivery_location_id, 'deliveryAddress', a.json,
    'transaction', t.json, 'payment', p.json)::text AS document
FROM purchase_order o
LEFT JOIN staff_members s USING (staff_id)
LEFT JOIN counterparties c USING (counterparty_id)
LEFT JOIN currencies cu USING (currency_id)
LEFT JOIN addresses a ON a.address_id = agreed_delivery_location_id
LEFT JOIN transactions t ON t.purchase_order_id = o.purchase_order_id
LEFT JOIN payments p ON p.transaction_id = t.transaction_id
