-- The parts of documents and rows as the API shows them: JSON in camelCase, money as text, UTC.
CREATE FUNCTION pg_temp.instant(t timestamp) RETURNS text LANGUAGE sql AS $$
  SELECT replace(to_char(t, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), '.000Z', 'Z')
$$;
CREATE FUNCTION pg_temp.address(i int) RETURNS jsonb LANGUAGE sql AS $$
  SELECT jsonb_build_object('addressId', address_id, 'addressLine1', address_line_1,
    'addressLine2', address_line_2, 'district', district, 'city', city,
    'postalCode', postal_code, 'country', country, 'phone', phone)
  FROM address WHERE address_id = i
$$;
CREATE FUNCTION pg_temp.staff(i int) RETURNS jsonb LANGUAGE sql AS $$
  SELECT jsonb_build_object('staffId', staff_id, 'firstName', first_name, 'lastName', last_name,
    'emailAddress', email_address, 'department', jsonb_build_object('departmentId', department_id,
      'departmentName', department_name, 'location', location, 'manager', manager))
  FROM staff JOIN department USING (department_id) WHERE staff_id = i
$$;
CREATE FUNCTION pg_temp.counterparty(i int) RETURNS jsonb LANGUAGE sql AS $$
  SELECT jsonb_build_object('counterpartyId', counterparty_id,
    'counterpartyLegalName', counterparty_legal_name, 'commercialContact', commercial_contact,
    'deliveryContact', delivery_contact, 'legalAddress', pg_temp.address(legal_address_id))
  FROM counterparty WHERE counterparty_id = i
$$;
CREATE FUNCTION pg_temp.design(i int) RETURNS jsonb LANGUAGE sql AS $$
  SELECT jsonb_build_object('designId', design_id, 'designName', design_name,
    'fileLocation', file_location, 'fileName', file_name)
  FROM design WHERE design_id = i
$$;
CREATE FUNCTION pg_temp.currency_name(code text) RETURNS text LANGUAGE sql AS $$
  SELECT CASE code WHEN 'GBP' THEN 'Pound Sterling' WHEN 'USD' THEN 'US Dollar'
    WHEN 'EUR' THEN 'Euro' WHEN 'CHF' THEN 'Swiss Franc' WHEN 'JPY' THEN 'Yen'
    WHEN 'SEK' THEN 'Swedish Krona'
    WHEN 'XTS' THEN 'Codes specifically reserved for testing purposes' ELSE code END
$$;
CREATE FUNCTION pg_temp.currency(i int) RETURNS jsonb LANGUAGE sql AS $$
  SELECT jsonb_build_object('currencyId', currency_id, 'currencyCode', currency_code,
    'currencyName', pg_temp.currency_name(currency_code))
  FROM currency WHERE currency_id = i
$$;
CREATE FUNCTION pg_temp.transaction(i int) RETURNS jsonb LANGUAGE sql AS $$
  SELECT jsonb_build_object('transactionId', transaction_id, 'transactionType', transaction_type,
    'salesOrderId', sales_order_id, 'purchaseOrderId', purchase_order_id)
  FROM "transaction" WHERE transaction_id = i
$$;
CREATE FUNCTION pg_temp.payment_type(i int) RETURNS jsonb LANGUAGE sql AS $$
  SELECT to_jsonb(payment_type_name) FROM payment_type WHERE payment_type_id = i
$$;
CREATE FUNCTION pg_temp.payment(i int) RETURNS jsonb LANGUAGE sql AS $$
  SELECT jsonb_build_object('paymentId', payment_id, 'paymentAmount', payment_amount::text,
    'currencyId', currency_id, 'paymentType', pg_temp.payment_type(payment_type_id),
    'paid', paid, 'paymentDate', payment_date)
  FROM payment WHERE transaction_id = i
$$;
