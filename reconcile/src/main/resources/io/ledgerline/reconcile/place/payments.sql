SELECT payment_id::text AS key, jsonb_build_object('paymentId', payment_id,
    'createdAt', payment.created_at, 'lastUpdated', payment.last_updated,
    'transactionId', transaction_id, 'transaction', t.json,
    'counterpartyId', counterparty_id, 'counterparty', c.json,
    'paymentAmount', payment_amount::text, 'currencyId', currency_id, 'currency', cu.json,
    'paymentTypeId', payment_type_id, 'paymentType', payment_type_name, 'paid', paid,
    'paymentDate', payment_date)::text AS document
FROM payment
LEFT JOIN transactions t USING (transaction_id)
LEFT JOIN counterparties c USING (counterparty_id)
LEFT JOIN currencies cu USING (currency_id)
LEFT JOIN payment_type USING (payment_type_id)
