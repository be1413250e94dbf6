-- Where Confluent's JDBC sink (jdbc-redshift.json) puts rows of the stars in Redshift: it can only
-- insert there, and delivers a row again after a failure. merge.sql brings them into the warehouse.
--
-- The columns are the warehouse's, but for times: these come as microseconds, of the day or since
-- 1970-01-01 in UTC, since the connector knows no such type for them. landed_partition and
-- landed_offset are the record's place in its topic: of a key's rows the highest offset is the
-- latest, since all its records lie in one partition. No key and no NOT NULL: a row that does not
-- fit is better stopped by the merge, with its error, than by the connector, which would hold back
-- all tables.
--
-- Rows stay for minutes and are read once, as a whole: no keys to distribute or sort by.
--
-- The connector's user needs USAGE on the schema, and INSERT and SELECT on its tables.

CREATE SCHEMA landing_warehouse;

CREATE TABLE landing_warehouse.fact_sales_order (
  sales_record_id bigint,
  sales_order_id integer,
  created_date date,
  created_time bigint,
  last_updated_date date,
  last_updated_time bigint,
  sales_staff_id integer,
  counterparty_id integer,
  units_sold integer,
  unit_price decimal(10,2),
  currency_id integer,
  design_id integer,
  agreed_payment_date date,
  agreed_delivery_date date,
  agreed_delivery_location_id integer,
  version integer,
  operation varchar(6),
  source_lsn bigint,
  recorded_at bigint,
  landed_partition integer,
  landed_offset bigint
)
DISTSTYLE EVEN;

CREATE TABLE landing_warehouse.fact_purchase_order (
  purchase_record_id bigint,
  purchase_order_id integer,
  created_date date,
  created_time bigint,
  last_updated_date date,
  last_updated_time bigint,
  staff_id integer,
  counterparty_id integer,
  item_code varchar(1024),
  item_quantity integer,
  item_unit_price decimal(10,2),
  currency_id integer,
  agreed_delivery_date date,
  agreed_payment_date date,
  agreed_delivery_location_id integer,
  version integer,
  operation varchar(6),
  source_lsn bigint,
  recorded_at bigint,
  landed_partition integer,
  landed_offset bigint
)
DISTSTYLE EVEN;

CREATE TABLE landing_warehouse.fact_payment (
  payment_record_id bigint,
  payment_id integer,
  created_date date,
  created_time bigint,
  last_updated_date date,
  last_updated_time bigint,
  transaction_id integer,
  counterparty_id integer,
  payment_amount decimal(10,2),
  currency_id integer,
  payment_type_id integer,
  paid boolean,
  payment_date date,
  version integer,
  operation varchar(6),
  source_lsn bigint,
  recorded_at bigint,
  landed_partition integer,
  landed_offset bigint
)
DISTSTYLE EVEN;

CREATE TABLE landing_warehouse.dim_date (
  date_id date,
  year integer,
  month integer,
  day integer,
  day_of_week integer,
  day_name varchar(9),
  month_name varchar(9),
  quarter integer,
  deleted boolean,
  landed_partition integer,
  landed_offset bigint
)
DISTSTYLE EVEN;

CREATE TABLE landing_warehouse.dim_staff (
  staff_id integer,
  first_name varchar(1024),
  last_name varchar(1024),
  department_name varchar(1024),
  location varchar(1024),
  email_address varchar(2048),
  deleted boolean,
  landed_partition integer,
  landed_offset bigint
)
DISTSTYLE EVEN;

CREATE TABLE landing_warehouse.dim_location (
  location_id integer,
  address_line_1 varchar(65532),
  address_line_2 varchar(65532),
  district varchar(1024),
  city varchar(1024),
  postal_code varchar(1024),
  country varchar(1024),
  phone varchar(1024),
  deleted boolean,
  landed_partition integer,
  landed_offset bigint
)
DISTSTYLE EVEN;

CREATE TABLE landing_warehouse.dim_design (
  design_id integer,
  design_name varchar(1024),
  file_location varchar(2048),
  file_name varchar(1024),
  deleted boolean,
  landed_partition integer,
  landed_offset bigint
)
DISTSTYLE EVEN;

CREATE TABLE landing_warehouse.dim_currency (
  currency_id integer,
  currency_code varchar(12),
  currency_name varchar(1024),
  deleted boolean,
  landed_partition integer,
  landed_offset bigint
)
DISTSTYLE EVEN;

CREATE TABLE landing_warehouse.dim_counterparty (
  counterparty_id integer,
  counterparty_legal_name varchar(1024),
  counterparty_legal_address_line_1 varchar(65532),
  counterparty_legal_address_line_2 varchar(65532),
  counterparty_legal_district varchar(1024),
  counterparty_legal_city varchar(1024),
  counterparty_legal_postal_code varchar(1024),
  counterparty_legal_country varchar(1024),
  counterparty_legal_phone_number varchar(1024),
  deleted boolean,
  landed_partition integer,
  landed_offset bigint
)
DISTSTYLE EVEN;

CREATE TABLE landing_warehouse.dim_payment_type (
  payment_type_id integer,
  payment_type_name varchar(32),
  deleted boolean,
  landed_partition integer,
  landed_offset bigint
)
DISTSTYLE EVEN;

CREATE TABLE landing_warehouse.dim_transaction (
  transaction_id integer,
  transaction_type varchar(16),
  sales_order_id integer,
  purchase_order_id integer,
  deleted boolean,
  landed_partition integer,
  landed_offset bigint
)
DISTSTYLE EVEN;

CREATE TABLE landing_warehouse.fact_invoice_line (
  line_record_id varchar(64),
  invoice_no varchar(20),
  line_no integer,
  version integer,
  operation varchar(6),
  invoice_kind varchar(12),
  stock_code varchar(128),
  customer_id varchar(80),
  country varchar(256),
  invoice_date date,
  invoice_time bigint,
  quantity integer,
  unit_price decimal(19,4),
  line_amount decimal(38,4),
  recorded_at bigint,
  landed_partition integer,
  landed_offset bigint
)
DISTSTYLE EVEN;

CREATE TABLE landing_warehouse.dim_product (
  stock_code varchar(128),
  description varchar(512),
  first_sold_date date,
  last_sold_date date,
  deleted boolean,
  landed_partition integer,
  landed_offset bigint
)
DISTSTYLE EVEN;

CREATE TABLE landing_warehouse.dim_customer (
  customer_id varchar(80),
  country varchar(256),
  first_invoice_date date,
  last_invoice_date date,
  deleted boolean,
  landed_partition integer,
  landed_offset bigint
)
DISTSTYLE EVEN;
