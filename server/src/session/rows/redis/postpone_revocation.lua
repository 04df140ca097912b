local key, until_time = unpack(ARGV)
redis.call('ZADD', REVOCATIONS, 'XX', until_time, key)
