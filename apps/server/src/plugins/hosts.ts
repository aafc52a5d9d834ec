/** Moved: use `door/hosts.ts`. */
export { hostnameOf, LOOPBACK_HOSTS } from '../door/hosts.ts';
