/** How whoever runs the server lets somebody in. */
export const CREATE_TOKEN = 'pnpm onrecord token create --name NAME --scopes read,correct,ingest';
