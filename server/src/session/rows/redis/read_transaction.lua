return read_transaction(ARGV[1])
