-- An invoice over two hours whose first line was replaced and has no customer, another of the same
-- total, one that was deleted, a cancellation and an adjustment.
INSERT INTO warehouse.fact_invoice_line
SELECT
  invoice_no || '#' || line_no || '#' || version, invoice_no, line_no, version, operation, kind,
  stock_code, customer_id, country, day, at, quantity, unit_price, quantity * unit_price,
  '2026-01-01 00:00:00'
FROM (
  VALUES
    ('1001', 1, 1, 'INSERT', 'SALE', 'S9', 'c9', 'Italy', DATE '2010-12-02', TIME '08:59', 2, 1.5),
    ('1001', 1, 2, 'UPDATE', 'SALE', 'S1', NULL, 'France', DATE '2010-12-01', TIME '08:59', 3, 1.5),
    ('1001', 2, 1, 'INSERT', 'SALE', 'S2', 'c1', 'EIRE', DATE '2010-12-01', TIME '09:01', 1, 10),
    ('1002', 1, 1, 'INSERT', 'SALE', 'S3', 'c2', 'EIRE', DATE '2010-12-01', TIME '09:30', 5, 2.9),
    ('1003', 1, 1, 'INSERT', 'SALE', 'S1', 'c1', 'EIRE', DATE '2010-12-01', TIME '09:30', 99, 99),
    ('1003', 1, 2, 'DELETE', 'SALE', 'S1', 'c1', 'EIRE', DATE '2010-12-01', TIME '09:30', 99, 99),
    ('C4', 1, 1, 'INSERT', 'CANCELLATION', 'S2', 'c1', 'Spain', DATE '2011-01-01', TIME '00:00', -1, 10),
    ('A5', 1, 1, 'INSERT', 'ADJUSTMENT', 'BAD', NULL, 'EIRE', DATE '2011-01-01', TIME '10:00', 1, -3)
) line (invoice_no, line_no, version, operation, kind, stock_code, customer_id, country, day, at,
  quantity, unit_price);

INSERT INTO warehouse.dim_product VALUES ('S1', 'CANDLE', '2010-12-01', '2010-12-01', false);
INSERT INTO warehouse.dim_customer VALUES ('c1', 'Spain', '2010-12-01', '2011-01-01', false);

-- Order 1 was changed, order 2 deleted; purchase order 1 deleted and never seen since; payment 1 paid.
INSERT INTO warehouse.fact_sales_order
SELECT
  id * 1048576 + version, id, '2022-11-03', '10:00', '2022-11-03', '10:00', 1, 1, units, 2.5, 1, 1,
  '2022-11-10', '2022-11-10', 1, version, operation, version, '2022-11-03 10:00'
FROM (
  VALUES
    (1, 1, 'INSERT', 10), (1, 2, 'UPDATE', 20), (2, 1, 'INSERT', 30), (2, 2, 'DELETE', 30)
) sales_order (id, version, operation, units);

INSERT INTO warehouse.fact_purchase_order
SELECT
  1048576 + version, 1, '2022-11-03', '10:00', '2022-11-03', '10:00', 1, 1, 'ABCDEFG', 1, 2.5, 1,
  '2022-11-10', '2022-11-10', 1, version, operation, version, '2022-11-03 10:00'
FROM (VALUES (1, 'INSERT'), (2, 'DELETE')) purchase_order (version, operation);

INSERT INTO warehouse.fact_payment
SELECT
  1048576 + version, 1, '2022-11-03', '10:00', '2022-11-03', '10:00', 1, 1, 2.5, 1, 1, paid,
  '2022-11-10', version, operation, version, '2022-11-03 10:00'
FROM (VALUES (1, 'INSERT', false), (2, 'UPDATE', true)) payment (version, operation, paid);
