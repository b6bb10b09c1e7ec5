/** Width of the terminal in columns; 100 where the output is no terminal. In a file of its own: help needs it at every start. */
export function screenWidth(): number {
  const wanted = Number(process.env.COLUMNS);
  return process.stdout.columns ?? (Number.isInteger(wanted) && wanted > 0 ? wanted : 100);
}
