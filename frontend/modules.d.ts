// What the build makes of imports that are no TypeScript.
declare module '*?worker&url' {
    const url: string;
    export default url;
}
