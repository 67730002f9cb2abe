declare const named: unique symbol

/** The name of a column of the dataset: where the compiler knows the columns it lets no other stand there. */
export type ColumnName = string & { readonly [named]?: never }

/** Something for each of some columns of the dataset, by their names. */
export type ByColumn<Value> = Readonly<Record<string, Value>> & { readonly [named]?: never }

/** Whether a type is one of these. */
export type IsOfColumns<Type> = typeof named extends keyof Type ? true : false
