local function remove_revocation(key)
  redis.call('ZREM', REVOCATIONS, key)
  redis.call('ZREM', REVOCATION_ENDS, key)
  redis.call('DEL', name_of('revocation', key))
end

