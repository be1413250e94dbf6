-- What documents are made of: stands in front of the query of each.
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
