queue_revocation(unpack(ARGV))
