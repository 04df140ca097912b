//! The `TIMESTAMP` of SRP proofs.

use time::OffsetDateTime;
use time::macros::format_description;
use wire::ProblemCode;

use crate::error::Error;
use crate::state::AppState;

/// Returns the time as `EEE MMM d HH:mm:ss UTC yyyy`: English names, and no leading zero in the day, which Cognito
/// would refuse.
pub(super) fn timestamp(state: &AppState) -> Result<String, Error> {
    let format = format_description!(
        "[weekday repr:short] [month repr:short] [day padding:none] [hour]:[minute]:[second] UTC [year]"
    );
    let internal = |error: time::error::Error| Error::caused_by(ProblemCode::Internal, error);
    let now = OffsetDateTime::from_unix_timestamp(state.clock.now())
        .map_err(|error| internal(error.into()))?;
    now.format(format).map_err(|error| internal(error.into()))
}
