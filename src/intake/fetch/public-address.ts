import ipaddr from 'ipaddr.js';

// Public by its number, and yet the inside of a provider's network: the host agent of Azure.
const INSIDE = new Set(['168.63.129.16']);

/**
 * Whether an IP address belongs to the public internet. Only this file calls ipaddr.js, which knows the classes: loopback,
 * private, link-local with the metadata services, carrier-grade NAT, multicast, reserved; addresses of IPv4 inside
 * IPv6 are judged as what they are when they are mapped, and refused in every other wrapping (NAT64, 6to4, Teredo).
 * @param address without brackets; anything that is no address is not public.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast' || INSIDE.has(parsed.toString())) return false;
  // All that has been given out of IPv6 begins with the bits 001; what the library does not know of is not public.
  return parsed.kind() === 'ipv4' || ((parsed.toByteArray()[0] ?? 0) & 0xe0) === 0x20;
}
