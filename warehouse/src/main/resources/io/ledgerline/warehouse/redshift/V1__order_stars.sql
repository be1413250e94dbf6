-- The stars of totesys's sales orders, purchase orders and payments.
--
-- Facts hold every version of a row and are only ever added to: record id = id x 2^20 + version.
-- Dimensions hold the latest row; `deleted` marks those that the source has no more.
-- Times are UTC.
--
-- Lengths count bytes here, so text that may hold more than ASCII has four times PostgreSQL's
-- characters. Text has no limit in totesys: 256 characters, and 512 for directories and e-mail
-- addresses, are far above what occurs; address lines, where people write anything, are as wide
-- as Redshift knows. The sink stops a table's topic, and says so, rather than cut a longer value.
--
-- Primary keys are for the planner: Redshift does not enforce them, the sink's MERGE keeps them.
--
-- Facts: DISTKEY is the row's own id, so that all versions of a row meet on one slice and the
-- current_... views join without moving rows; ids are dense integers and spread evenly. SORTKEY
-- begins with the date that reports ask for, so that blocks of other dates are skipped, and rows
-- come nearly in that order. Compound, since interleaved keys would need VACUUM REINDEX.
--
-- Dimensions: DISTSTYLE ALL puts the few rows on every node, and each join is local. SORTKEY is
-- the key that facts and MERGE join by.

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
)
DISTSTYLE KEY DISTKEY (sales_order_id)
COMPOUND SORTKEY (created_date, sales_order_id, version);

CREATE TABLE warehouse.fact_purchase_order (
  purchase_record_id bigint NOT NULL,
  purchase_order_id integer NOT NULL,
  created_date date NOT NULL,
  created_time time NOT NULL,
  last_updated_date date NOT NULL,
  last_updated_time time NOT NULL,
  staff_id integer NOT NULL,
  counterparty_id integer NOT NULL,
  item_code varchar(1024) NOT NULL,
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
)
DISTSTYLE KEY DISTKEY (purchase_order_id)
COMPOUND SORTKEY (created_date, purchase_order_id, version);

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
)
DISTSTYLE KEY DISTKEY (payment_id)
COMPOUND SORTKEY (created_date, payment_id, version);

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
)
DISTSTYLE ALL
SORTKEY (date_id);

CREATE TABLE warehouse.dim_staff (
  staff_id integer NOT NULL,
  first_name varchar(1024) NOT NULL,
  last_name varchar(1024) NOT NULL,
  department_name varchar(1024) NOT NULL,
  location varchar(1024),
  email_address varchar(2048) NOT NULL,
  deleted boolean NOT NULL,
  PRIMARY KEY (staff_id)
)
DISTSTYLE ALL
SORTKEY (staff_id);

CREATE TABLE warehouse.dim_location (
  location_id integer NOT NULL,
  address_line_1 varchar(65532) NOT NULL,
  address_line_2 varchar(65532),
  district varchar(1024),
  city varchar(1024) NOT NULL,
  postal_code varchar(1024) NOT NULL,
  country varchar(1024) NOT NULL,
  phone varchar(1024) NOT NULL,
  deleted boolean NOT NULL,
  PRIMARY KEY (location_id)
)
DISTSTYLE ALL
SORTKEY (location_id);

CREATE TABLE warehouse.dim_design (
  design_id integer NOT NULL,
  design_name varchar(1024) NOT NULL,
  file_location varchar(2048) NOT NULL,
  file_name varchar(1024) NOT NULL,
  deleted boolean NOT NULL,
  PRIMARY KEY (design_id)
)
DISTSTYLE ALL
SORTKEY (design_id);

CREATE TABLE warehouse.dim_currency (
  currency_id integer NOT NULL,
  currency_code varchar(12) NOT NULL,  -- varchar(3) at the source
  currency_name varchar(1024) NOT NULL,
  deleted boolean NOT NULL,
  PRIMARY KEY (currency_id)
)
DISTSTYLE ALL
SORTKEY (currency_id);

CREATE TABLE warehouse.dim_counterparty (
  counterparty_id integer NOT NULL,
  counterparty_legal_name varchar(1024) NOT NULL,
  counterparty_legal_address_line_1 varchar(65532) NOT NULL,
  counterparty_legal_address_line_2 varchar(65532),
  counterparty_legal_district varchar(1024),
  counterparty_legal_city varchar(1024) NOT NULL,
  counterparty_legal_postal_code varchar(1024) NOT NULL,
  counterparty_legal_country varchar(1024) NOT NULL,
  counterparty_legal_phone_number varchar(1024) NOT NULL,
  deleted boolean NOT NULL,
  PRIMARY KEY (counterparty_id)
)
DISTSTYLE ALL
SORTKEY (counterparty_id);

CREATE TABLE warehouse.dim_payment_type (
  payment_type_id integer NOT NULL,
  payment_type_name varchar(32) NOT NULL,
  deleted boolean NOT NULL,
  PRIMARY KEY (payment_type_id)
)
DISTSTYLE ALL
SORTKEY (payment_type_id);

CREATE TABLE warehouse.dim_transaction (
  transaction_id integer NOT NULL,
  transaction_type varchar(16) NOT NULL,
  sales_order_id integer,
  purchase_order_id integer,
  deleted boolean NOT NULL,
  PRIMARY KEY (transaction_id)
)
DISTSTYLE ALL
SORTKEY (transaction_id);
