//! Icon, version and manifest inside the Windows executable; nothing elsewhere.

fn main() -> std::io::Result<()> {
    const ICON: &str = "assets/icon.ico";
    const MANIFEST: &str = "packaging/windows/vejviser.manifest";
    for file in ["build.rs", ICON, MANIFEST] {
        tell_cargo(&format!("rerun-if-changed={file}"));
    }
    if std::env::var("CARGO_CFG_TARGET_OS").as_deref() != Ok("windows") {
        return Ok(());
    }
    winresource::WindowsResource::new()
        .set_icon(ICON)
        .set_manifest_file(MANIFEST)
        .set_language(0x0406) // Danish, by the LCID of [MS-LCID]
        .set("ProductName", "Vejviser")
        .set("FileDescription", "Vejviser")
        .compile()
}

fn tell_cargo(what: &str) {
    println!("cargo::{what}");
}
