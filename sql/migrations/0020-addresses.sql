-- What has left, or is wanted by nobody any more, needs no address.
UPDATE outbox SET to_name = '', to_address = '' WHERE state IN (1, 3) AND to_address <> '';
