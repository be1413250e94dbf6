SELECT purchase_order_id::text AS key, purchase_order_id,
       created_at::date AS created_date, created_at::time::text AS created_time,
       last_updated::date AS last_updated_date, last_updated::time::text AS last_updated_time,
       staff_id, counterparty_id, item_code, item_quantity, item_unit_price, currency_id,
       agreed_delivery_date, agreed_payment_date, agreed_delivery_location_id
FROM purchase_order
