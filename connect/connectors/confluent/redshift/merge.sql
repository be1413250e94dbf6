-- From the landing tables (landing.sql) into the warehouse: CALL landing_warehouse.merge_all(), say
-- every five minutes, as a user who may write both schemas.
--
-- A procedure for each table, in a transaction of its own: what was landed is merged and removed,
-- or neither. The lock keeps the connector's inserts, and a second call, waiting until then.
--
-- Facts are added if they are not there yet: a row delivered twice is the same row. Of the rows of
-- a dimension the latest replaces what is there, and stays in the landing table: should a former
-- one be delivered once more later on, it loses against it again. So empty the landing tables of
-- dimensions when a topic is made anew, since its offsets then begin anew.
--
-- MERGE takes a table as its source in Redshift, and DELETE rather than TRUNCATE keeps the
-- transaction open.

CREATE OR REPLACE PROCEDURE landing_warehouse.merge_fact_sales_order() AS $$
BEGIN
  LOCK TABLE landing_warehouse.fact_sales_order;
  INSERT INTO warehouse.fact_sales_order (
    sales_record_id, sales_order_id, created_date, created_time, last_updated_date,
    last_updated_time, sales_staff_id, counterparty_id, units_sold, unit_price, currency_id,
    design_id, agreed_payment_date, agreed_delivery_date, agreed_delivery_location_id, version,
    operation, source_lsn, recorded_at)
  SELECT
    landed.sales_record_id, landed.sales_order_id, landed.created_date,
    (TIMESTAMP 'epoch' + landed.created_time * INTERVAL '1 microsecond')::time,
    landed.last_updated_date,
    (TIMESTAMP 'epoch' + landed.last_updated_time * INTERVAL '1 microsecond')::time,
    landed.sales_staff_id, landed.counterparty_id, landed.units_sold, landed.unit_price,
    landed.currency_id, landed.design_id, landed.agreed_payment_date, landed.agreed_delivery_date,
    landed.agreed_delivery_location_id, landed.version, landed.operation, landed.source_lsn,
    TIMESTAMP 'epoch' + landed.recorded_at * INTERVAL '1 microsecond'
  FROM (
    SELECT *, ROW_NUMBER() OVER (PARTITION BY sales_record_id ORDER BY landed_offset DESC) AS age
    FROM landing_warehouse.fact_sales_order) AS landed
  LEFT JOIN warehouse.fact_sales_order AS present
  ON present.sales_record_id = landed.sales_record_id
  WHERE landed.age = 1 AND present.sales_record_id IS NULL;
  DELETE FROM landing_warehouse.fact_sales_order;
END;
$$ LANGUAGE plpgsql;

CREATE OR REPLACE PROCEDURE landing_warehouse.merge_fact_purchase_order() AS $$
BEGIN
  LOCK TABLE landing_warehouse.fact_purchase_order;
  INSERT INTO warehouse.fact_purchase_order (
    purchase_record_id, purchase_order_id, created_date, created_time, last_updated_date,
    last_updated_time, staff_id, counterparty_id, item_code, item_quantity, item_unit_price,
    currency_id, agreed_delivery_date, agreed_payment_date, agreed_delivery_location_id, version,
    operation, source_lsn, recorded_at)
  SELECT
    landed.purchase_record_id, landed.purchase_order_id, landed.created_date,
    (TIMESTAMP 'epoch' + landed.created_time * INTERVAL '1 microsecond')::time,
    landed.last_updated_date,
    (TIMESTAMP 'epoch' + landed.last_updated_time * INTERVAL '1 microsecond')::time,
    landed.staff_id, landed.counterparty_id, landed.item_code, landed.item_quantity,
    landed.item_unit_price, landed.currency_id, landed.agreed_delivery_date,
    landed.agreed_payment_date, landed.agreed_delivery_location_id, landed.version,
    landed.operation, landed.source_lsn,
    TIMESTAMP 'epoch' + landed.recorded_at * INTERVAL '1 microsecond'
  FROM (
    SELECT *, ROW_NUMBER() OVER (PARTITION BY purchase_record_id ORDER BY landed_offset DESC) AS age
    FROM landing_warehouse.fact_purchase_order) AS landed
  LEFT JOIN warehouse.fact_purchase_order AS present
  ON present.purchase_record_id = landed.purchase_record_id
  WHERE landed.age = 1 AND present.purchase_record_id IS NULL;
  DELETE FROM landing_warehouse.fact_purchase_order;
END;
$$ LANGUAGE plpgsql;

CREATE OR REPLACE PROCEDURE landing_warehouse.merge_fact_payment() AS $$
BEGIN
  LOCK TABLE landing_warehouse.fact_payment;
  INSERT INTO warehouse.fact_payment (
    payment_record_id, payment_id, created_date, created_time, last_updated_date, last_updated_time,
    transaction_id, counterparty_id, payment_amount, currency_id, payment_type_id, paid,
    payment_date, version, operation, source_lsn, recorded_at)
  SELECT
    landed.payment_record_id, landed.payment_id, landed.created_date,
    (TIMESTAMP 'epoch' + landed.created_time * INTERVAL '1 microsecond')::time,
    landed.last_updated_date,
    (TIMESTAMP 'epoch' + landed.last_updated_time * INTERVAL '1 microsecond')::time,
    landed.transaction_id, landed.counterparty_id, landed.payment_amount, landed.currency_id,
    landed.payment_type_id, landed.paid, landed.payment_date, landed.version, landed.operation,
    landed.source_lsn, TIMESTAMP 'epoch' + landed.recorded_at * INTERVAL '1 microsecond'
  FROM (
    SELECT *, ROW_NUMBER() OVER (PARTITION BY payment_record_id ORDER BY landed_offset DESC) AS age
    FROM landing_warehouse.fact_payment) AS landed
  LEFT JOIN warehouse.fact_payment AS present
  ON present.payment_record_id = landed.payment_record_id
  WHERE landed.age = 1 AND present.payment_record_id IS NULL;
  DELETE FROM landing_warehouse.fact_payment;
END;
$$ LANGUAGE plpgsql;

CREATE OR REPLACE PROCEDURE landing_warehouse.merge_dim_date() AS $$
BEGIN
  LOCK TABLE landing_warehouse.dim_date;
  CREATE TEMPORARY TABLE latest_date AS
  SELECT * FROM (
    SELECT *, ROW_NUMBER() OVER (PARTITION BY date_id ORDER BY landed_offset DESC) AS age
    FROM landing_warehouse.dim_date) AS landed
  WHERE age = 1;
  MERGE INTO warehouse.dim_date
  USING latest_date AS latest
  ON warehouse.dim_date.date_id = latest.date_id
  WHEN MATCHED THEN UPDATE SET
    year = latest.year, month = latest.month, day = latest.day, day_of_week = latest.day_of_week,
    day_name = latest.day_name, month_name = latest.month_name, quarter = latest.quarter,
    deleted = latest.deleted
  WHEN NOT MATCHED THEN INSERT (
    date_id, year, month, day, day_of_week, day_name, month_name, quarter, deleted)
  VALUES (
    latest.date_id, latest.year, latest.month, latest.day, latest.day_of_week, latest.day_name,
    latest.month_name, latest.quarter, latest.deleted);
  DELETE FROM landing_warehouse.dim_date
  USING latest_date
  WHERE landing_warehouse.dim_date.date_id = latest_date.date_id
    AND landing_warehouse.dim_date.landed_offset < latest_date.landed_offset;
  DROP TABLE latest_date;
END;
$$ LANGUAGE plpgsql;

CREATE OR REPLACE PROCEDURE landing_warehouse.merge_dim_staff() AS $$
BEGIN
  LOCK TABLE landing_warehouse.dim_staff;
  CREATE TEMPORARY TABLE latest_staff AS
  SELECT * FROM (
    SELECT *, ROW_NUMBER() OVER (PARTITION BY staff_id ORDER BY landed_offset DESC) AS age
    FROM landing_warehouse.dim_staff) AS landed
  WHERE age = 1;
  MERGE INTO warehouse.dim_staff
  USING latest_staff AS latest
  ON warehouse.dim_staff.staff_id = latest.staff_id
  WHEN MATCHED THEN UPDATE SET
    first_name = latest.first_name, last_name = latest.last_name,
    department_name = latest.department_name, location = latest.location,
    email_address = latest.email_address, deleted = latest.deleted
  WHEN NOT MATCHED THEN INSERT (
    staff_id, first_name, last_name, department_name, location, email_address, deleted)
  VALUES (
    latest.staff_id, latest.first_name, latest.last_name, latest.department_name, latest.location,
    latest.email_address, latest.deleted);
  DELETE FROM landing_warehouse.dim_staff
  USING latest_staff
  WHERE landing_warehouse.dim_staff.staff_id = latest_staff.staff_id
    AND landing_warehouse.dim_staff.landed_offset < latest_staff.landed_offset;
  DROP TABLE latest_staff;
END;
$$ LANGUAGE plpgsql;

CREATE OR REPLACE PROCEDURE landing_warehouse.merge_dim_location() AS $$
BEGIN
  LOCK TABLE landing_warehouse.dim_location;
  CREATE TEMPORARY TABLE latest_location AS
  SELECT * FROM (
    SELECT *, ROW_NUMBER() OVER (PARTITION BY location_id ORDER BY landed_offset DESC) AS age
    FROM landing_warehouse.dim_location) AS landed
  WHERE age = 1;
  MERGE INTO warehouse.dim_location
  USING latest_location AS latest
  ON warehouse.dim_location.location_id = latest.location_id
  WHEN MATCHED THEN UPDATE SET
    address_line_1 = latest.address_line_1, address_line_2 = latest.address_line_2,
    district = latest.district, city = latest.city, postal_code = latest.postal_code,
    country = latest.country, phone = latest.phone, deleted = latest.deleted
  WHEN NOT MATCHED THEN INSERT (
    location_id, address_line_1, address_line_2, district, city, postal_code, country, phone,
    deleted)
  VALUES (
    latest.location_id, latest.address_line_1, latest.address_line_2, latest.district, latest.city,
    latest.postal_code, latest.country, latest.phone, latest.deleted);
  DELETE FROM landing_warehouse.dim_location
  USING latest_location
  WHERE landing_warehouse.dim_location.location_id = latest_location.location_id
    AND landing_warehouse.dim_location.landed_offset < latest_location.landed_offset;
  DROP TABLE latest_location;
END;
$$ LANGUAGE plpgsql;

CREATE OR REPLACE PROCEDURE landing_warehouse.merge_dim_design() AS $$
BEGIN
  LOCK TABLE landing_warehouse.dim_design;
  CREATE TEMPORARY TABLE latest_design AS
  SELECT * FROM (
    SELECT *, ROW_NUMBER() OVER (PARTITION BY design_id ORDER BY landed_offset DESC) AS age
    FROM landing_warehouse.dim_design) AS landed
  WHERE age = 1;
  MERGE INTO warehouse.dim_design
  USING latest_design AS latest
  ON warehouse.dim_design.design_id = latest.design_id
  WHEN MATCHED THEN UPDATE SET
    design_name = latest.design_name, file_location = latest.file_location,
    file_name = latest.file_name, deleted = latest.deleted
  WHEN NOT MATCHED THEN INSERT (
    design_id, design_name, file_location, file_name, deleted)
  VALUES (
    latest.design_id, latest.design_name, latest.file_location, latest.file_name, latest.deleted);
  DELETE FROM landing_warehouse.dim_design
  USING latest_design
  WHERE landing_warehouse.dim_design.design_id = latest_design.design_id
    AND landing_warehouse.dim_design.landed_offset < latest_design.landed_offset;
  DROP TABLE latest_design;
END;
$$ LANGUAGE plpgsql;

CREATE OR REPLACE PROCEDURE landing_warehouse.merge_dim_currency() AS $$
BEGIN
  LOCK TABLE landing_warehouse.dim_currency;
  CREATE TEMPORARY TABLE latest_currency AS
  SELECT * FROM (
    SELECT *, ROW_NUMBER() OVER (PARTITION BY currency_id ORDER BY landed_offset DESC) AS age
    FROM landing_warehouse.dim_currency) AS landed
  WHERE age = 1;
  MERGE INTO warehouse.dim_currency
  USING latest_currency AS latest
  ON warehouse.dim_currency.currency_id = latest.currency_id
  WHEN MATCHED THEN UPDATE SET
    currency_code = latest.currency_code, currency_name = latest.currency_name,
    deleted = latest.deleted
  WHEN NOT MATCHED THEN INSERT (
    currency_id, currency_code, currency_name, deleted)
  VALUES (
    latest.currency_id, latest.currency_code, latest.currency_name, latest.deleted);
  DELETE FROM landing_warehouse.dim_currency
  USING latest_currency
  WHERE landing_warehouse.dim_currency.currency_id = latest_currency.currency_id
    AND landing_warehouse.dim_currency.landed_offset < latest_currency.landed_offset;
  DROP TABLE latest_currency;
END;
$$ LANGUAGE plpgsql;

CREATE OR REPLACE PROCEDURE landing_warehouse.merge_dim_counterparty() AS $$
BEGIN
  LOCK TABLE landing_warehouse.dim_counterparty;
  CREATE TEMPORARY TABLE latest_counterparty AS
  SELECT * FROM (
    SELECT *, ROW_NUMBER() OVER (PARTITION BY counterparty_id ORDER BY landed_offset DESC) AS age
    FROM landing_warehouse.dim_counterparty) AS landed
  WHERE age = 1;
  MERGE INTO warehouse.dim_counterparty
  USING latest_counterparty AS latest
  ON warehouse.dim_counterparty.counterparty_id = latest.counterparty_id
  WHEN MATCHED THEN UPDATE SET
    counterparty_legal_name = latest.counterparty_legal_name,
    counterparty_legal_address_line_1 = latest.counterparty_legal_address_line_1,
    counterparty_legal_address_line_2 = latest.counterparty_legal_address_line_2,
    counterparty_legal_district = latest.counterparty_legal_district,
    counterparty_legal_city = latest.counterparty_legal_city,
    counterparty_legal_postal_code = latest.counterparty_legal_postal_code,
    counterparty_legal_country = latest.counterparty_legal_country,
    counterparty_legal_phone_number = latest.counterparty_legal_phone_number,
    deleted = latest.deleted
  WHEN NOT MATCHED THEN INSERT (
    counterparty_id, counterparty_legal_name, counterparty_legal_address_line_1,
    counterparty_legal_address_line_2, counterparty_legal_district, counterparty_legal_city,
    counterparty_legal_postal_code, counterparty_legal_country, counterparty_legal_phone_number,
    deleted)
  VALUES (
    latest.counterparty_id, latest.counterparty_legal_name,
    latest.counterparty_legal_address_line_1, latest.counterparty_legal_address_line_2,
    latest.counterparty_legal_district, latest.counterparty_legal_city,
    latest.counterparty_legal_postal_code, latest.counterparty_legal_country,
    latest.counterparty_legal_phone_number, latest.deleted);
  DELETE FROM landing_warehouse.dim_counterparty
  USING latest_counterparty
  WHERE landing_warehouse.dim_counterparty.counterparty_id = latest_counterparty.counterparty_id
    AND landing_warehouse.dim_counterparty.landed_offset < latest_counterparty.landed_offset;
  DROP TABLE latest_counterparty;
END;
$$ LANGUAGE plpgsql;

CREATE OR REPLACE PROCEDURE landing_warehouse.merge_dim_payment_type() AS $$
BEGIN
  LOCK TABLE landing_warehouse.dim_payment_type;
  CREATE TEMPORARY TABLE latest_payment_type AS
  SELECT * FROM (
    SELECT *, ROW_NUMBER() OVER (PARTITION BY payment_type_id ORDER BY landed_offset DESC) AS age
    FROM landing_warehouse.dim_payment_type) AS landed
  WHERE age = 1;
  MERGE INTO warehouse.dim_payment_type
  USING latest_payment_type AS latest
  ON warehouse.dim_payment_type.payment_type_id = latest.payment_type_id
  WHEN MATCHED THEN UPDATE SET
    payment_type_name = latest.payment_type_name, deleted = latest.deleted
  WHEN NOT MATCHED THEN INSERT (
    payment_type_id, payment_type_name, deleted)
  VALUES (
    latest.payment_type_id, latest.payment_type_name, latest.deleted);
  DELETE FROM landing_warehouse.dim_payment_type
  USING latest_payment_type
  WHERE landing_warehouse.dim_payment_type.payment_type_id = latest_payment_type.payment_type_id
    AND landing_warehouse.dim_payment_type.landed_offset < latest_payment_type.landed_offset;
  DROP TABLE latest_payment_type;
END;
$$ LANGUAGE plpgsql;

CREATE OR REPLACE PROCEDURE landing_warehouse.merge_dim_transaction() AS $$
BEGIN
  LOCK TABLE landing_warehouse.dim_transaction;
  CREATE TEMPORARY TABLE latest_transaction AS
  SELECT * FROM (
    SELECT *, ROW_NUMBER() OVER (PARTITION BY transaction_id ORDER BY landed_offset DESC) AS age
    FROM landing_warehouse.dim_transaction) AS landed
  WHERE age = 1;
  MERGE INTO warehouse.dim_transaction
  USING latest_transaction AS latest
  ON warehouse.dim_transaction.transaction_id = latest.transaction_id
  WHEN MATCHED THEN UPDATE SET
    transaction_type = latest.transaction_type, sales_order_id = latest.sales_order_id,
    purchase_order_id = latest.purchase_order_id, deleted = latest.deleted
  WHEN NOT MATCHED THEN INSERT (
    transaction_id, transaction_type, sales_order_id, purchase_order_id, deleted)
  VALUES (
    latest.transaction_id, latest.transaction_type, latest.sales_order_id, latest.purchase_order_id,
    latest.deleted);
  DELETE FROM landing_warehouse.dim_transaction
  USING latest_transaction
  WHERE landing_warehouse.dim_transaction.transaction_id = latest_transaction.transaction_id
    AND landing_warehouse.dim_transaction.landed_offset < latest_transaction.landed_offset;
  DROP TABLE latest_transaction;
END;
$$ LANGUAGE plpgsql;

CREATE OR REPLACE PROCEDURE landing_warehouse.merge_fact_invoice_line() AS $$
BEGIN
  LOCK TABLE landing_warehouse.fact_invoice_line;
  INSERT INTO warehouse.fact_invoice_line (
    line_record_id, invoice_no, line_no, version, operation, invoice_kind, stock_code, customer_id,
    country, invoice_date, invoice_time, quantity, unit_price, line_amount, recorded_at)
  SELECT
    landed.line_record_id, landed.invoice_no, landed.line_no, landed.version, landed.operation,
    landed.invoice_kind, landed.stock_code, landed.customer_id, landed.country, landed.invoice_date,
    (TIMESTAMP 'epoch' + landed.invoice_time * INTERVAL '1 microsecond')::time, landed.quantity,
    landed.unit_price, landed.line_amount,
    TIMESTAMP 'epoch' + landed.recorded_at * INTERVAL '1 microsecond'
  FROM (
    SELECT *, ROW_NUMBER() OVER (PARTITION BY line_record_id ORDER BY landed_offset DESC) AS age
    FROM landing_warehouse.fact_invoice_line) AS landed
  LEFT JOIN warehouse.fact_invoice_line AS present
  ON present.line_record_id = landed.line_record_id
  WHERE landed.age = 1 AND present.line_record_id IS NULL;
  DELETE FROM landing_warehouse.fact_invoice_line;
END;
$$ LANGUAGE plpgsql;

CREATE OR REPLACE PROCEDURE landing_warehouse.merge_dim_product() AS $$
BEGIN
  LOCK TABLE landing_warehouse.dim_product;
  CREATE TEMPORARY TABLE latest_product AS
  SELECT * FROM (
    SELECT *, ROW_NUMBER() OVER (PARTITION BY stock_code ORDER BY landed_offset DESC) AS age
    FROM landing_warehouse.dim_product) AS landed
  WHERE age = 1;
  MERGE INTO warehouse.dim_product
  USING latest_product AS latest
  ON warehouse.dim_product.stock_code = latest.stock_code
  WHEN MATCHED THEN UPDATE SET
    description = latest.description, first_sold_date = latest.first_sold_date,
    last_sold_date = latest.last_sold_date, deleted = latest.deleted
  WHEN NOT MATCHED THEN INSERT (
    stock_code, description, first_sold_date, last_sold_date, deleted)
  VALUES (
    latest.stock_code, latest.description, latest.first_sold_date, latest.last_sold_date,
    latest.deleted);
  DELETE FROM landing_warehouse.dim_product
  USING latest_product
  WHERE landing_warehouse.dim_product.stock_code = latest_product.stock_code
    AND landing_warehouse.dim_product.landed_offset < latest_product.landed_offset;
  DROP TABLE latest_product;
END;
$$ LANGUAGE plpgsql;

CREATE OR REPLACE PROCEDURE landing_warehouse.merge_dim_customer() AS $$
BEGIN
  LOCK TABLE landing_warehouse.dim_customer;
  CREATE TEMPORARY TABLE latest_customer AS
  SELECT * FROM (
    SELECT *, ROW_NUMBER() OVER (PARTITION BY customer_id ORDER BY landed_offset DESC) AS age
    FROM landing_warehouse.dim_customer) AS landed
  WHERE age = 1;
  MERGE INTO warehouse.dim_customer
  USING latest_customer AS latest
  ON warehouse.dim_customer.customer_id = latest.customer_id
  WHEN MATCHED THEN UPDATE SET
    country = latest.country, first_invoice_date = latest.first_invoice_date,
    last_invoice_date = latest.last_invoice_date, deleted = latest.deleted
  WHEN NOT MATCHED THEN INSERT (
    customer_id, country, first_invoice_date, last_invoice_date, deleted)
  VALUES (
    latest.customer_id, latest.country, latest.first_invoice_date, latest.last_invoice_date,
    latest.deleted);
  DELETE FROM landing_warehouse.dim_customer
  USING latest_customer
  WHERE landing_warehouse.dim_customer.customer_id = latest_customer.customer_id
    AND landing_warehouse.dim_customer.landed_offset < latest_customer.landed_offset;
  DROP TABLE latest_customer;
END;
$$ LANGUAGE plpgsql;

-- Table by table, so that one that does not fit keeps nothing of those before it back.
CREATE OR REPLACE PROCEDURE landing_warehouse.merge_all() AS $$
BEGIN
  CALL landing_warehouse.merge_dim_date();
  COMMIT;
  CALL landing_warehouse.merge_dim_staff();
  COMMIT;
  CALL landing_warehouse.merge_dim_location();
  COMMIT;
  CALL landing_warehouse.merge_dim_design();
  COMMIT;
  CALL landing_warehouse.merge_dim_currency();
  COMMIT;
  CALL landing_warehouse.merge_dim_counterparty();
  COMMIT;
  CALL landing_warehouse.merge_dim_payment_type();
  COMMIT;
  CALL landing_warehouse.merge_dim_transaction();
  COMMIT;
  CALL landing_warehouse.merge_dim_product();
  COMMIT;
  CALL landing_warehouse.merge_dim_customer();
  COMMIT;
  CALL landing_warehouse.merge_fact_sales_order();
  COMMIT;
  CALL landing_warehouse.merge_fact_purchase_order();
  COMMIT;
  CALL landing_warehouse.merge_fact_payment();
  COMMIT;
  CALL landing_warehouse.merge_fact_invoice_line();
  COMMIT;
END;
$$ LANGUAGE plpgsql;
