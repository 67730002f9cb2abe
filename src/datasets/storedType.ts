/** How a column of values in memory is stored by the embedded engine. */
export type StoredType = 'BOOLEAN' | 'BIGINT' | 'HUGEINT' | 'DOUBLE' | 'VARCHAR' | 'TIMESTAMP' | 'DATE'
