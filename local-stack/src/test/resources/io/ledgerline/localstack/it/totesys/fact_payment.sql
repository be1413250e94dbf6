SELECT id, loss, image IS NULL AS deleted,
       id::text AS payment_id,
       ((image ->> 'created_at')::timestamp::date)::text AS created_date,
       ((image ->> 'created_at')::timestamp::time)::text AS created_time,
       ((image ->> 'last_updated')::timestamp::date)::text AS last_updated_date,
       ((image ->> 'last_updated')::timestamp::time)::text AS last_updated_time,
       image ->> 'transaction_id' AS transaction_id,
       image ->> 'counterparty_id' AS counterparty_id,
       ((image ->> 'payment_amount')::numeric(10, 2))::text AS payment_amount,
       image ->> 'currency_id' AS currency_id,
       image ->> 'payment_type_id' AS payment_type_id,
       image ->> 'paid' AS paid,
       ((image ->> 'payment_date')::date)::text AS payment_date
FROM audit.version WHERE source = 'payment' ORDER BY seq
