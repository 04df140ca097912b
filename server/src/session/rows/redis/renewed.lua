return redis.call('HGET', name_of('replaced', ARGV[1]), 'renewed')
