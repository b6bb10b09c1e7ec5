import { posix, win32 } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shortName, shortPaths, shownPath } from '../../src/cli/names.js';

describe('what files are called in a report', () => {
  it.each<[string, typeof posix, string[], string[]]>([
    ['one file', posix, ['/data/a.xlsx'], ['a.xlsx']],
    ['two of a folder', posix, ['/data/a.xlsx', '/data/b.xlsx'], ['a.xlsx', 'b.xlsx']],
    ['two folders', posix, ['/data/甲/a.xlsx', '/data/乙/a.xlsx'], ['甲/a.xlsx', '乙/a.xlsx']],
    ['one below the other', posix, ['/data/a.xlsx', '/data/乙/b.xlsx'], ['a.xlsx', '乙/b.xlsx']],
    ['names that begin alike', posix, ['/data/a.xlsx', '/data2/b.xlsx'], ['data/a.xlsx', 'data2/b.xlsx']],
    ['nothing in common', posix, ['/a.xlsx', '/b/c.xlsx'], ['a.xlsx', 'b/c.xlsx']],
    ['Windows', win32, ['C:\\报送\\甲\\a.xlsx', 'C:\\报送\\b.xlsx'], ['甲/a.xlsx', 'b.xlsx']],
    ['two drives', win32, ['C:\\报送\\a.xlsx', 'D:\\b.xlsx'], ['报送/a.xlsx', 'D/b.xlsx']],
    ['a share', win32, ['C:\\a.xlsx', '\\\\gh\\报送\\b.xlsx'], ['a.xlsx', 'gh/报送/b.xlsx']],
  ])('%s', (_, platform, paths, names) => {
    expect(shortPaths(paths, platform)).toEqual(names);
  });
});

describe('shortName', () => {
  it.each([
    ['a file', posix, '/报送/甲/a.xlsx', 'a.xlsx'],
    ['a folder', win32, 'C:\\报送\\甲', '甲'],
    ['a stick', win32, 'E:\\', 'E:\\'],
    ['the root', posix, '/', '/'],
  ] as const)('%s', (_what, platform, path, expected) => {
    expect(shortName(path, platform)).toBe(expected);
  });
});

describe('shownPath', () => {
  it.each([
    ['below', posix, '/报送', '/报送/甲/r.json', '甲/r.json'],
    ['as it was given', posix, '/报送', '甲/r.json', '甲/r.json'],
    ['elsewhere', posix, '/报送', '/tmp/r.json', '/tmp/r.json'],
    ['given by a way out', posix, '/报送', '../r.json', '/r.json'],
    ['a name with two dots', posix, '/报送', '/报送/..r.json', '..r.json'],
    ['another disk', win32, 'C:\\报送', 'E:\\r.json', 'E:\\r.json'],
    ['on Windows', win32, 'C:\\报送', 'C:\\报送\\甲\\r.json', '甲\\r.json'],
  ] as const)('%s', (_what, platform, from, path, expected) => {
    expect(shownPath(path, from, platform)).toBe(expected);
  });
});
