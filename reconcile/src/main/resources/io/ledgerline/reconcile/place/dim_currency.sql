SELECT currency_id::text AS key, currency_id, currency_code FROM currency
