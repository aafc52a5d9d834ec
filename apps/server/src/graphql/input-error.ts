/** Errors that the client can mend. They reach it as they are; every other error is masked. */
import { GraphQLError } from 'graphql';

/** Why an operation was refused. */
export type InputErrorCode =
  | 'BAD_USER_INPUT'
  | 'NOT_FOUND'
  | 'OPERATION_TOO_COSTLY'
  | 'PAYLOAD_TOO_LARGE'
  | 'TIMEOUT';

/** An error whose message the client may read. */
export function inputError(message: string, code: InputErrorCode = 'BAD_USER_INPUT'): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}
