// The part of web-ext that the build uses; the package brings no types.
declare module 'web-ext' {
  interface BuildOptions {
    readonly sourceDir: string;
    readonly artifactsDir: string;
    readonly overwriteDest?: boolean;
  }
  const webExt: {
    cmd: { build(options: BuildOptions, more?: { showReadyMessage?: boolean }): Promise<{ extensionPath: string }> };
  };
  export default webExt;
}
