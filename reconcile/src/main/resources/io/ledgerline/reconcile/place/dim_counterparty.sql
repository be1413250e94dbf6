SELECT counterparty_id::text AS key, counterparty_id, counterparty_legal_name,
       address_line_1 AS counterparty_legal_address_line_1,
       address_line_2 AS counterparty_legal_address_line_2,
       district AS counterparty_legal_district, city AS counterparty_legal_city,
       postal_code AS counterparty_legal_postal_code, country AS counterparty_legal_country,
       phone AS counterparty_legal_phone_number
FROM counterparty JOIN address ON address_id = legal_address_id
