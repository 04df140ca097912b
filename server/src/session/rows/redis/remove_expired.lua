local now, limit, revoke_until = unpack(ARGV)
local sessions = redis.call('ZRANGEBYSCORE', ENDS, '-inf', now, 'LIMIT', 0, limit)
for _, key in ipairs(sessions) do
  remove(key, {}, revoke_until)
end
local transactions = redis.call('ZRANGEBYSCORE', TRANSACTIONS, '-inf', now, 'LIMIT', 0, limit)
for _, key in ipairs(transactions) do
  remove_transaction(key)
end
return #sessions + #transactions
