SELECT o.sales_order_id::text AS key, jsonb_build_object('salesOrderId', o.sales_order_id,
    'createdAt', created_at, 'lastUpdated', last_updated, 'staffId', staff_id, 'staff', s.json,
    'counterpartyId', counterparty_id, 'counterparty', c.json, 'designId', design_id,
    'design', d.json, 'unitsSold', units_sold, 'unitPrice', unit_price::text,
    'amount', (units_sold * unit_price)::text, 'currencyId', currency_id, 'currency', cu.json,
    'agreedDeliveryDate', agreed_delivery_date, 'agreedPaymentDate', agreed_payment_date,
    'agreedDeliveryLocationId', agreed_delivery_location_id, 'deliveryAddress', a.json,
    'transaction', t.json, 'payment', p.json)::text AS document
FROM sales_order o
LEFT JOIN staff_members s USING (staff_id)
LEFT JOIN counterparties c USING (counterparty_id)
LEFT JOIN designs d USING (design_id)
LEFT JOIN currencies cu USING (currency_id)
LEFT JOIN addresses a ON a.address_id = agreed_delivery_location_id
LEFT JOIN transactions t ON t.sales_order_id = o.sales_order_id
LEFT JOIN payments p ON p.transaction_id = t.transaction_id
