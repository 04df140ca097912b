local now, limit, batch = unpack(ARGV)
local ended = redis.call('ZRANGEBYSCORE', REVOCATION_ENDS, '-inf', now, 'LIMIT', 0, batch)
for _, key in ipairs(ended) do
  remove_revocation(key)
end
local surplus = math.min(redis.call('ZCARD', REVOCATION_ENDS) - limit, batch)
if surplus > 0 then
  for _, key in ipairs(redis.call('ZRANGE', REVOCATION_ENDS, 0, surplus - 1)) do
    remove_revocation(key)
    table.insert(ended, key)
  end
end
return #ended
