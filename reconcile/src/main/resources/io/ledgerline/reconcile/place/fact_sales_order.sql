SELECT sales_order_id::text AS key, sales_order_id,
       created_at::date AS created_date, created_at::time::text AS created_time,
       last_updated::date AS last_updated_date, last_updated::time::text AS last_updated_time,
       staff_id AS sales_staff_id, counterparty_id, units_sold, unit_price, currency_id, design_id,
       agreed_payment_date, agreed_delivery_date, agreed_delivery_location_id
FROM sales_order
