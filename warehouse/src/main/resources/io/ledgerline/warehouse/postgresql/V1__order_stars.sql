-- The stars of totesys's sales orders, purchase orders and payments.
--
-- Facts hold every version of a row and are only ever added to: record id = id x 2^20 + version.
-- Dimensions hold the latest row; `deleted` marks those that the source has no more.
-- Times are UTC.
--
-- Lengths count characters. Text has no limit in totesys: 256 characters, and 512 for directories
-- and e-mail addresses, are far above what occurs; address lines, where people write anything, are
-- as wide as Redshift knows. The sink stops a table's topic, and says so, rather than cut a longer
-- value.

CREATE TABLE warehouse.fact_sales_order (
  sales_record_id bigint NOT NULL,
  sales_order_id integer NOT NULL,
  created_date date NOT NULL,
  created_time time NOT NULL,
  last_updated_date date NOT NULL,
  last_updated_time time NOT NULL,
  sales_staff_id integer NOT NULL,
  counterparty_id integer NOT NULL,
  units_sold integer NOT NULL,
  unit_price decimal(10,2) NOT NULL,
  currency_id integer NOT NULL,
  design_id integer NOT NULL,
  agreed_payment_date date NOT NULL,
  agreed_delivery_date date NOT NULL,
  agreed_delivery_location_id integer NOT NULL,
  version integer NOT NULL,
  operation varchar(6) NOT NULL,
  source_lsn bigint NOT NULL,
  recorded_at timestamp NOT NULL,
  PRIMARY KEY (sales_record_id)
);

-- The row's newest version.
CREATE INDEX fact_sales_order_version ON warehouse.fact_sales_order (sales_order_id, version);

CREATE TABLE warehouse.fact_purchase_order (
  purchase_record_id bigint NOT NULL,
  purchase_order_id integer NOT NULL,
  created_date date NOT NULL,
  created_time time NOT NULL,
  last_updated_date date NOT NULL,
  last_updated_time time NOT NULL,
  staff_id integer NOT NULL,
  counterparty_id integer NOT NULL,
  item_code varchar(256) NOT NULL,
  item_quantity integer NOT NULL,
  item_unit_price decimal(10,2) NOT NULL,
  currency_id integer NOT NULL,
  agreed_delivery_date date NOT NULL,
  agreed_payment_date date NOT NULL,
  agreed_delivery_location_id integer NOT NULL,
  version integer NOT NULL,
  operation varchar(6) NOT NULL,
  source_lsn bigint NOT NULL,
  recorded_at timestamp NOT NULL,
  PRIMARY KEY (purchase_record_id)
);

-- The row's newest version.
CREATE INDEX fact_purchase_order_version ON warehouse.fact_purchase_order (purchase_order_id, version);

CREATE TABLE warehouse.fact_payment (
  payment_record_id bigint NOT NULL,
  payment_id integer NOT NULL,
  created_date date NOT NULL,
  created_time time NOT NULL,
  last_updated_date date NOT NULL,
  last_updated_time time NOT NULL,
  transaction_id integer NOT NULL,
  counterparty_id integer NOT NULL,
  payment_amount decimal(10,2) NOT NULL,
  currency_id integer NOT NULL,
  payment_type_id integer NOT NULL,
  paid boolean NOT NULL,
  payment_date date NOT NULL,
  version integer NOT NULL,
  operation varchar(6) NOT NULL,
  source_lsn bigint NOT NULL,
  recorded_at timestamp NOT NULL,
  PRIMARY KEY (payment_record_id)
);

-- The row's newest version.
CREATE INDEX fact_payment_version ON warehouse.fact_payment (payment_id, version);

CREATE TABLE warehouse.dim_date (
  date_id date NOT NULL,
  year integer NOT NULL,
  month integer NOT NULL,
  day integer NOT NULL,
  day_of_week integer NOT NULL,  -- ISO: Monday = 1
  day_name varchar(9) NOT NULL,
  month_name varchar(9) NOT NULL,
  quarter integer NOT NULL,
  deleted boolean NOT NULL,
  PRIMARY KEY (date_id)
);

CREATE TABLE warehouse.dim_staff (
  staff_id integer NOT NULL,
  first_name varchar(256) NOT NULL,
  last_name varchar(256) NOT NULL,
  department_name varchar(256) NOT NULL,
  location varchar(256),
  email_address varchar(512) NOT NULL,
  deleted boolean NOT NULL,
  PRIMARY KEY (staff_id)
);

CREATE TABLE warehouse.dim_location (
  location_id integer NOT NULL,
  address_line_1 varchar(16383) NOT NULL,
  address_line_2 varchar(16383),
  district varchar(256),
  city varchar(256) NOT NULL,
  postal_code varchar(256) NOT NULL,
  country varchar(256) NOT NULL,
  phone varchar(256) NOT NULL,
  deleted boolean NOT NULL,
  PRIMARY KEY (location_id)
);

CREATE TABLE warehouse.dim_design (
  design_id integer NOT NULL,
  design_name varchar(256) NOT NULL,
  file_location varchar(512) NOT NULL,
  file_name varchar(256) NOT NULL,
  deleted boolean NOT NULL,
  PRIMARY KEY (design_id)
);

CREATE TABLE warehouse.dim_currency (
  currency_id integer NOT NULL,
  currency_code varchar(3) NOT NULL,  -- varchar(3) at the source
  currency_name varchar(256) NOT NULL,
  deleted boolean NOT NULL,
  PRIMARY KEY (currency_id)
);

CREATE TABLE warehouse.dim_counterparty (
  counterparty_id integer NOT NULL,
  counterparty_legal_name varchar(256) NOT NULL,
  counterparty_legal_address_line_1 varchar(16383) NOT NULL,
  counterparty_legal_address_line_2 varchar(16383),
  counterparty_legal_district varchar(256),
  counterparty_legal_city varchar(256) NOT NULL,
  counterparty_legal_postal_code varchar(256) NOT NULL,
  counterparty_legal_country varchar(256) NOT NULL,
  counterparty_legal_phone_number varchar(256) NOT NULL,
  deleted boolean NOT NULL,
  PRIMARY KEY (counterparty_id)
);

CREATE TABLE warehouse.dim_payment_type (
  payment_type_id integer NOT NULL,
  payment_type_name varchar(32) NOT NULL,
  deleted boolean NOT NULL,
  PRIMARY KEY (payment_type_id)
);

CREATE TABLE warehouse.dim_transaction (
  transaction_id integer NOT NULL,
  transaction_type varchar(16) NOT NULL,
  sales_order_id integer,
  purchase_order_id integer,
  deleted boolean NOT NULL,
  PRIMARY KEY (transaction_id)
);
