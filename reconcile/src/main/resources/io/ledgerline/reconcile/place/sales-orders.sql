WITH addresses AS (
  SELECT address_id, jsonb_build_object('addressId', address_id, 'addressLine1', address_line_1,
    'addressLine2', address_line_2, 'district', district, 'city', city, 'postalCode', postal_code,
    'country', country, 'phone', phone) AS json
  FROM address
), counterparties AS (
  SELECT counterparty_id, jsonb_build_object('counterpartyId', counterparty_id,
    'counterpartyLegalName', counterparty_legal_name, 'commercialContact', commercial_contact,
    'deliveryContact', delivery_contact, 'legalAddress', a.json) AS json
  FROM counterparty LEFT JOIN addresses a ON a.address_id = legal_address_id
), currencies AS (
  SELECT currency_id, jsonb_build_object('currencyId', currency_id, 'currencyCode', currency_code)
    AS json
  FROM currency
), transactions AS (
  SELECT transaction_id, sales_order_id, purchase_order_id,
    jsonb_build_object('transactionId', transaction_id, 'transactionType', transaction_type,
    'salesOrderId', sales_order_id, 'purchaseOrderId', purchase_order_id) AS json
  FROM "transaction"
), staff_members AS (
  SELECT staff_id, jsonb_build_object('staffId', staff_id, 'firstName', first_name,
    'lastName', last_name, 'emailAddress', email_address,
    'department', jsonb_build_object('departmentId', department_id,
      'departmentName', department_name, 'location', location, 'manager', manager)) AS json
  FROM staff JOIN department USING (department_id)
), payments AS (
  SELECT transaction_id, jsonb_build_object('paymentId', payment_id,
    'paymentAmount', payment_amount::text, 'currencyId', currency_id,
    'paymentType', payment_type_name, 'paid', paid, 'paymentDate', payment_date) AS json
  FROM payment LEFT JOIN payment_type USING (payment_type_id)
), designs AS (
  SELECT design_id, jsonb_build_object('designId', design_id, 'designName', design_name,
    'fileLocation', file_location, 'fileName', file_name) AS json
  FROM design
)
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
