//! The namespaces that a package is written in.

/// The vocabularies of a package, each under its Transitional and its Strict name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::read::docx) enum Space {
    /// The words of the document.
    Word,
    /// Word 2010's additions: check boxes.
    Word2010,
    /// Formulas.
    Math,
    /// Choices between an element and a replacement for older programs.
    Compatibility,
    /// Properties of the package.
    CoreProperties,
    DublinCore,
    DublinCoreTerms,
    /// Anything else that programs of this kind write.
    Office,
    /// Namespaces that nobody here knows.
    Unknown,
}

impl Space {
    pub(super) fn of(uri: &[u8]) -> Self {
        match uri {
            b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
            | b"http://purl.oclc.org/ooxml/wordprocessingml/main" => Self::Word,
            b"http://schemas.microsoft.com/office/word/2010/wordml" => Self::Word2010,
            b"http://schemas.openxmlformats.org/officeDocument/2006/math"
            | b"http://purl.oclc.org/ooxml/officeDocument/math" => Self::Math,
            b"http://schemas.openxmlformats.org/markup-compatibility/2006" => Self::Compatibility,
            b"http://schemas.openxmlformats.org/package/2006/metadata/core-properties" => {
                Self::CoreProperties
            }
            b"http://purl.org/dc/elements/1.1/" => Self::DublinCore,
            b"http://purl.org/dc/terms/" => Self::DublinCoreTerms,
            uri if OFFICE.iter().any(|office| uri.starts_with(office)) => Self::Office,
            _ => Self::Unknown,
        }
    }
}

/// How the namespaces begin that Word understands.
const OFFICE: [&[u8]; 4] = [
    b"http://schemas.openxmlformats.org/",
    b"http://purl.oclc.org/ooxml/",
    b"http://schemas.microsoft.com/office/",
    b"urn:schemas-microsoft-com:",
];
