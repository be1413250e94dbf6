CREATE TEMP TABLE retail_version (
  invoice_no text,
  line_no int,
  version int,
  stock_code text,
  description text,
  quantity int,
  unit_price numeric,
  issued_at timestamptz,
  customer_id text,
  country text
);
