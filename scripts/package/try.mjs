export async function tryOut() {}
