local now, leased_until = unpack(ARGV)
while true do
  local key = redis.call('ZRANGEBYSCORE', REVOCATIONS, '-inf', now, 'LIMIT', 0, 1)[1]
  if not key then
    return nil
  end
  local name = name_of('revocation', key)
  local sealed = redis.call('HGET', name, 'sealed')
  if sealed then
    redis.call('ZADD', REVOCATIONS, leased_until, key)
    return {key, redis.call('HINCRBY', name, 'attempts', 1), sealed}
  end
  remove_revocation(key)
end
