local now, limit, revoke_until = unpack(ARGV)
local sessions = redis.call('ZRANGEBYSCORE', ENDS, '-inf', now, 'LIMIT', 0, limit)
local removed, absolute = {}, 0
for _, key in ipairs(sessions) do
  remove(key, removed, revoke_until)
end
-- The sixth element is when the session ends at the latest (see `read`).
for _, session in ipairs(removed) do
  if tonumber(session[6]) <= tonumber(now) then
    absolute = absolute + 1
  end
end
local transactions = redis.call('ZRANGEBYSCORE', TRANSACTIONS, '-inf', now, 'LIMIT', 0, limit)
for _, key in ipairs(transactions) do
  remove_transaction(key)
end
return {#sessions + #transactions, #removed - absolute, absolute}
