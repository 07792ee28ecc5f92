//! Addresses of pages, as they are written without `https://`.

/// Whether the text is a page's address without its scheme: a name of a site, and perhaps a path.
pub(super) fn is_address(text: &str) -> bool {
    let (site, path) = text.split_once('/').unwrap_or((text, ""));
    let parts: Vec<&str> = site.split('.').collect();
    let is_part = |part: &&str| {
        part.chars().all(|sign| sign.is_alphanumeric() || sign == '-')
            && !part.is_empty()
            && !part.starts_with('-')
            && !part.ends_with('-')
    };
    parts.len() > 1
        && parts.iter().all(is_part)
        && parts.last().is_some_and(|top| top.len() > 1 && top.chars().all(char::is_alphabetic))
        && !path.starts_with('/')
        && !path.contains("//")
        && path.chars().all(|sign| sign.is_alphanumeric() || "/-._~!$&'()*+,;=:@%?#".contains(sign))
}

/// Whether the text is meant as an address rather than as the name of what was read.
pub(super) fn looks_like_address(text: &str) -> bool {
    let lower = text.trim().to_lowercase();
    let site = lower.split('/').next().unwrap_or_default();
    let has_site = site.contains('.') && !site.contains(char::is_whitespace) && !site.ends_with('.');
    has_site || has_scheme(&lower) || lower.starts_with("www.") || lower.contains("://")
}

/// Whether it begins as an address with its scheme does: `https:`, `javascript:`, `file:`, and what follows at once.
fn has_scheme(text: &str) -> bool {
    text.split_once(':').is_some_and(|(scheme, rest)| {
        let is_scheme = scheme.starts_with(|sign: char| sign.is_ascii_alphabetic())
            && scheme.chars().all(|sign| sign.is_ascii_alphanumeric() || "+-.".contains(sign));
        is_scheme && (rest.is_empty() || !rest.starts_with(char::is_whitespace))
    })
}
