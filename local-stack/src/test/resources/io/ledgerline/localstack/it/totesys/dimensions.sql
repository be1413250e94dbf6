-- name: dim_staff
SELECT s.staff_id::text AS staff_id, first_name, last_name, department_name, location, email_address
FROM staff s JOIN department USING (department_id);
-- name: dim_location
SELECT address_id::text AS location_id, address_line_1, address_line_2, district, city, postal_code,
       country, phone
FROM address;
-- name: dim_design
SELECT design_id::text AS design_id, design_name, file_location, file_name FROM design;
-- name: dim_currency
SELECT currency_id::text AS currency_id, currency_code,
       pg_temp.currency_name(currency_code) AS currency_name
FROM currency;
-- name: dim_counterparty
SELECT counterparty_id::text AS counterparty_id, counterparty_legal_name,
       address_line_1 AS counterparty_legal_address_line_1,
       address_line_2 AS counterparty_legal_address_line_2,
       district AS counterparty_legal_district, city AS counterparty_legal_city,
       postal_code AS counterparty_legal_postal_code, country AS counterparty_legal_country,
       phone AS counterparty_legal_phone_number
FROM counterparty JOIN address ON address_id = legal_address_id;
-- name: dim_payment_type
SELECT payment_type_id::text AS payment_type_id, payment_type_name::text AS payment_type_name
FROM payment_type;
-- name: dim_transaction
SELECT transaction_id::text AS transaction_id, transaction_type::text AS transaction_type,
       sales_order_id::text AS sales_order_id, purchase_order_id::text AS purchase_order_id
FROM "transaction";
