SELECT staff_id::text AS key, staff_id, first_name, last_name, department_name, location,
       email_address
FROM staff JOIN department USING (department_id)
