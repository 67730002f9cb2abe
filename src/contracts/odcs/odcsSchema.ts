/**
 * The shape of an Open Data Contract Standard file, v3.0 to v3.2, as a JSON Schema (2019-09) of our own:
 * the parts that decide a verdict are checked to the value, the parts that only describe are checked to their names.
 */
export function odcsSchema(): object {
  return {
    $schema: 'https://json-schema.org/draft/2019-09/schema',
    ...record(
      {
        ...texts(
          'version',
          'id',
          'name',
          'tenant',
          'status',
          'dataProduct',
          'domain',
          'contractCreatedTs',
          'slaDefaultElement',
        ),
        kind: { const: 'DataContract' },
        apiVersion: { enum: ['v3.0.0', 'v3.0.1', 'v3.0.2', 'v3.1.0', 'v3.2.0'] },
        description: { type: ['object', 'string'] },
        schema: { type: 'array', items: object() },
        team: { type: ['object', 'array'] },
        price: { type: 'object' },
        context: { type: ['object', 'string'] },
        ...lists(
          'tags',
          'servers',
          'support',
          'roles',
          'slaProperties',
          'authoritativeDefinitions',
          'customProperties',
        ),
      },
      ['version', 'apiVersion', 'kind', 'id'],
    ),
    $defs: { property: property(), quality: quality() },
  }
}

const element = () => ({
  ...texts('id', 'name', 'physicalName', 'physicalType', 'description', 'businessName'),
  deprecated: { type: 'boolean' },
  context: { type: ['object', 'string'] },
  quality: { type: 'array', items: { $ref: '#/$defs/quality' } },
  ...lists('authoritativeDefinitions', 'tags', 'customProperties', 'synonyms', 'relationships'),
})

const object = () =>
  record(
    {
      ...element(),
      ...texts('dataGranularityDescription'),
      logicalType: { const: 'object' },
      properties: { type: 'array', items: { $ref: '#/$defs/property' } },
    },
    ['name'],
  )

const logicalTypes = 'string date timestamp time number integer object array boolean map vector'.split(' ')

const property = () => ({
  ...record(
    {
      ...element(),
      ...texts('classification', 'encryptedName', 'transformLogic', 'transformDescription'),
      ...flags('primaryKey', 'required', 'unique', 'partitioned', 'criticalDataElement'),
      primaryKeyPosition: { type: 'integer' },
      partitionKeyPosition: { type: 'integer' },
      logicalType: { enum: logicalTypes },
      logicalTypeOptions: { type: 'object' },
      semanticType: { enum: ['column', 'measure', 'dimension'] },
      enum: { type: 'array', minItems: 1, items: { type: 'object', required: ['value'] } },
      properties: { type: 'array', items: { $ref: '#/$defs/property' } },
      items: { type: 'object' },
      map: { type: 'object' },
      ...lists('transformSourceObjects', 'examples'),
    },
    ['name'],
  ),
  allOf: [
    options(['string'], {
      minLength: natural,
      maxLength: natural,
      pattern: { type: 'string' },
      format: { type: 'string' },
    }),
    options(['integer', 'number'], {
      multipleOf: { type: 'number', exclusiveMinimum: 0 },
      ...limits({ type: 'number' }),
      format: { enum: 'i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64'.split(' ') },
    }),
    options(['date'], { ...limits({ type: 'string' }), format: { type: 'string' } }),
    options(['timestamp', 'time'], {
      ...limits({ type: 'string' }),
      format: { type: 'string' },
      timezone: { type: 'boolean' },
      defaultTimezone: { type: 'string' },
    }),
  ],
})

const quality = () => ({
  ...record({
    ...texts('id', 'name', 'description', 'businessImpact', 'method', 'schedule', 'scheduler', 'severity', 'unit'),
    ...texts('rule', 'query', 'engine'),
    ...lists('authoritativeDefinitions', 'customProperties', 'tags', 'validValues'),
    type: { enum: ['text', 'library', 'sql', 'custom'] },
    dimension: { enum: 'accuracy completeness conformity consistency coverage timeliness uniqueness'.split(' ') },
    metric: { enum: ['nullValues', 'missingValues', 'invalidValues', 'duplicateValues', 'rowCount'] },
    arguments: { type: 'object' },
    implementation: { type: ['string', 'object'] },
    mustBe: { type: ['number', 'string', 'boolean'] },
    mustNotBe: { type: ['number', 'string', 'boolean'] },
    mustBeGreaterThan: { type: 'number' },
    mustBeGreaterOrEqualTo: { type: 'number' },
    mustBeLessThan: { type: 'number' },
    mustBeLessOrEqualTo: { type: 'number' },
    mustBeBetween: pair,
    mustNotBeBetween: pair,
  }),
  allOf: [
    { if: is('type', ['sql']), then: { required: ['query'] } },
    { if: is('type', ['custom']), then: { required: ['engine', 'implementation'] } },
    { if: is('type', ['library']), then: { anyOf: [{ required: ['metric'] }, { required: ['rule'] }] } },
  ],
})

const natural = { type: 'integer', minimum: 0 }
const pair = { type: 'array', items: { type: 'number' }, minItems: 2, maxItems: 2 }

const record = (properties: object, required: readonly string[] = []) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
})

const of = (names: readonly string[], shape: object) => Object.fromEntries(names.map((name) => [name, shape]))
const texts = (...names: string[]) => of(names, { type: 'string' })
const flags = (...names: string[]) => of(names, { type: 'boolean' })
const lists = (...names: string[]) => of(names, { type: 'array' })

const limits = (shape: object) => of(['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'], shape)

const is = (name: string, values: readonly string[]) => ({
  properties: { [name]: { enum: values } },
  required: [name],
})

const options = (types: readonly string[], properties: object) => ({
  if: is('logicalType', types),
  then: { properties: { logicalTypeOptions: record(properties) } },
})
