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
)
SELECT payment_id::text AS key, jsonb_build_object('paymentId', payment_id,
    'createdAt', payment.created_at, 'lastUpdated', payment.last_updated,
    'transactionId', transaction_id, 'transaction', t.json,
    'counterpartyId', counterparty_id, 'counterparty', c.json,
    'paymentAmount', payment_amount::text, 'currencyId', currency_id, 'currency', cu.json,
    'paymentTypeId', payment_type_id, 'paymentType', payment_type_name, 'paid', paid,
    'paymentDate', payment_date)::text AS document
FROM payment
LEFT JOIN transactions t USING (transaction_id)
LEFT JOIN counterparties c USING (counterparty_id)
LEFT JOIN currencies cu USING (currency_id)
LEFT JOIN payment_type USING (payment_type_id)
