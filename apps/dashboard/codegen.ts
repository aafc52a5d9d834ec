import type { CodegenConfig } from '@graphql-codegen/cli';

/** Types and the manifest of persisted documents, from the printed schema that the server commits. */
const config: CodegenConfig = {
  schema: '../server/schema.graphql',
  documents: ['src/**/*.graphql'],
  ignoreNoDocuments: true,
  generates: {
    './src/gql/': {
      preset: 'client',
      presetConfig: { persistedDocuments: { hashAlgorithm: 'sha256' }, fragmentMasking: false },
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        scalars: { DateTime: 'string', Date: 'string' },
        defaultScalarType: 'unknown',
      },
    },
  },
};

export default config;
