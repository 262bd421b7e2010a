// Which sites the rules in the browser shut. The rule that leads to the gate names the domains of all of them.

interface BrowserRule {
  readonly action: { readonly type: string };
  readonly condition: { readonly requestDomains?: readonly string[] };
}

export const shutDomains = (rules: readonly BrowserRule[]): readonly string[] =>
  rules.find(({ action }) => action.type === 'redirect')?.condition.requestDomains ?? [];

export function areShutting(rules: readonly BrowserRule[], { hosts }: { readonly hosts: readonly string[] }): boolean {
  const domains = shutDomains(rules);
  return hosts.some((host) => domains.includes(host));
}
