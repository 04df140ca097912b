return remove_transaction(ARGV[1])
