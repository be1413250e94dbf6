-- The star of the shop's invoice lines, within the limits that lines are checked against when they
-- are taken in. Lengths count bytes here: invoice numbers are ASCII, descriptions are checked in
-- bytes, and other text has four times PostgreSQL's characters.
--
-- Facts hold every version of a line: line_record_id = invoice_no#line_no#version. Date and time are
-- those of the business's time zone; recorded_at is UTC.
--
-- Facts: DISTKEY is the invoice, so that the versions of a line, and the lines of an invoice, meet
-- on one slice: the views over current lines then join and count invoices without moving rows. An
-- invoice is small beside the whole, so slices fill evenly. SORTKEY begins with the date that
-- reports ask for.
--
-- Dimensions: thousands of rows, on every node.

CREATE TABLE warehouse.fact_invoice_line (
  line_record_id varchar(64) NOT NULL,
  invoice_no varchar(20) NOT NULL,
  line_no integer NOT NULL,
  version integer NOT NULL,
  operation varchar(6) NOT NULL,
  invoice_kind varchar(12) NOT NULL,
  stock_code varchar(128) NOT NULL,
  customer_id varchar(80),
  country varchar(256) NOT NULL,
  invoice_date date NOT NULL,
  invoice_time time NOT NULL,
  quantity integer NOT NULL,
  unit_price decimal(19,4) NOT NULL,
  line_amount decimal(38,4) NOT NULL,
  recorded_at timestamp NOT NULL,
  PRIMARY KEY (line_record_id)
)
DISTSTYLE KEY DISTKEY (invoice_no)
COMPOUND SORTKEY (invoice_date, invoice_no, line_no, version);

CREATE TABLE warehouse.dim_product (
  stock_code varchar(128) NOT NULL,
  description varchar(512),
  first_sold_date date NOT NULL,
  last_sold_date date NOT NULL,
  deleted boolean NOT NULL,
  PRIMARY KEY (stock_code)
)
DISTSTYLE ALL
SORTKEY (stock_code);

CREATE TABLE warehouse.dim_customer (
  customer_id varchar(80) NOT NULL,
  country varchar(256) NOT NULL,
  first_invoice_date date NOT NULL,
  last_invoice_date date NOT NULL,
  deleted boolean NOT NULL,
  PRIMARY KEY (customer_id)
)
DISTSTYLE ALL
SORTKEY (customer_id);
