//! The user pool: its discovery document and its key set, both public. The calls are GET requests that anybody may send.

use serde::Deserialize;
use url::Url;

use super::Context;
use super::finding::{Finding, Probe};
use super::request::{self, Response, without_query};
use crate::config::PoolConfig;
use crate::tokens::count_keys;

/// A difference of clocks in seconds that deserves a look, and one with which tokens are refused.
const CLOCK_WARNING: i64 = 60;
const CLOCK_FAILURE: i64 = 300;
/// The host of the issuer that pools have once they were set to `UPDATED`.
const UPDATED_ISSUER: &str = "https://issuer-cognito-idp.";

/// The members of the discovery document that matter here (OpenID Connect Discovery 1.0, section 3).
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Discovery {
    pub(super) issuer: String,
    /// Where the hosted pages are. Pools without a domain list an endpoint below the issuer, which does not work.
    pub(super) authorization_endpoint: Option<Url>,
}

pub(super) async fn findings(context: &Context<'_>) -> (Vec<Finding>, Option<Discovery>) {
    let pool = &context.config.pool;
    let ((discovery, clock, document), keys) = tokio::join!(discover(context), keys(context));
    let issuer = document.as_ref().map(|document| issuer(pool, document));
    let findings = [
        Some(id(pool)),
        Some(region(pool)),
        Some(discovery),
        issuer,
        clock,
        Some(keys),
    ];
    (findings.into_iter().flatten().collect(), document)
}

/// SRP depends on the pool's id, which is the last part of every issuer of Cognito.
fn id(pool: &PoolConfig) -> Finding {
    let id = &pool.user_pool_id;
    let probe = Probe::new(
        "pool.id",
        format!("is COGNITO_USER_POOL_ID ({id}) the pool of the issuer"),
    );
    let of_issuer = pool.issuer.rsplit('/').next().unwrap_or_default();
    if of_issuer == id {
        probe.ok(format!("{id} is the pool of the issuer"))
    } else {
        probe.failed(
            format!("the issuer {} is that of {of_issuer}", pool.issuer),
            "Set COGNITO_USER_POOL_ID and COGNITO_ISSUER to the same pool, or remove COGNITO_ISSUER and \
                COGNITO_JWKS_URL.",
        )
    }
}

fn region(pool: &PoolConfig) -> Finding {
    let of_pool = pool.user_pool_id.split('_').next().unwrap_or_default();
    let probe = Probe::new("pool.region", "is COGNITO_REGION the region of the pool");
    if of_pool == pool.region {
        probe.ok(pool.region.clone())
    } else {
        probe.warning(
            format!("COGNITO_REGION is {}, and the pool was created in {of_pool}", pool.region),
            format!("Remove COGNITO_REGION, or set it to {of_pool}, unless the pool is replicated to {}.", pool.region),
        )
    }
}

/// Fetches the document next to the key set. Returns the findings about it and about the clock.
async fn discover(context: &Context<'_>) -> (Finding, Option<Finding>, Option<Discovery>) {
    let pool = &context.config.pool;
    let Ok(url) = pool.jwks_url.join("openid-configuration") else {
        let probe = Probe::new("pool.discovery", "does the pool exist");
        return (
            probe.skipped("COGNITO_JWKS_URL has no folder", None),
            None,
            None,
        );
    };
    let probe = Probe::new(
        "pool.discovery",
        format!("does the pool exist (GET {})", without_query(&url)),
    );
    let response = match request::get(&context.http, &url).await {
        Ok(response) => response,
        Err(reason) => return (probe.failed(reason, reachable(&url)), None, None),
    };
    let clock = clock(context.clock.now(), response.date);
    let (finding, document) = document(probe, &response, pool);
    (finding, Some(clock), document)
}

fn reachable(url: &Url) -> String {
    let host = url.host_str().unwrap_or_default();
    format!(
        "Let this machine reach {host} (names, proxy, firewall), or correct COGNITO_USER_POOL_ID, \
            COGNITO_REGION, COGNITO_ISSUER or COGNITO_JWKS_URL, from which the address follows."
    )
}

fn document(probe: Probe, response: &Response, pool: &PoolConfig) -> (Finding, Option<Discovery>) {
    let status = response.status;
    match serde_json::from_str::<Discovery>(&response.body) {
        Ok(document) if status == 200 => (probe.ok("the pool exists"), Some(document)),
        _ if status == 400 || status == 404 => {
            let answer = format!("status {status}: the pool does not exist at this address");
            let fix = format!(
                "Set COGNITO_USER_POOL_ID and COGNITO_REGION to an existing pool: `aws cognito-idp \
                    list-user-pools --max-results 60 --region {}` lists them.",
                pool.region
            );
            (probe.failed(answer, fix), None)
        }
        _ => {
            let answer = format!("status {status}, which is no discovery document");
            let fix = "Let COGNITO_JWKS_URL end with /<pool id>/.well-known/jwks.json, or remove it; if it is \
                right, the pool has a disruption.";
            (probe.failed(answer, fix), None)
        }
    }
}

fn issuer(pool: &PoolConfig, document: &Discovery) -> Finding {
    let probe = Probe::new(
        "pool.issuer",
        format!("does the pool issue tokens as {}", pool.issuer),
    );
    let actual = &document.issuer;
    let kind = if actual.starts_with(UPDATED_ISSUER) {
        "the updated issuer, which replicated pools need"
    } else if actual.starts_with("https://cognito-idp.") {
        "the original issuer"
    } else {
        "an issuer of its own"
    };
    if *actual == pool.issuer {
        probe.ok(format!("{actual} ({kind})"))
    } else {
        probe.failed(
            format!("the pool issues them as {actual} ({kind})"),
            format!("Set COGNITO_ISSUER={actual}: otherwise the server refuses every token."),
        )
    }
}

fn clock(now: i64, of_pool: Option<i64>) -> Finding {
    let probe = Probe::new(
        "pool.clock",
        "does the clock of this machine agree with the pool's",
    );
    let Some(of_pool) = of_pool else {
        let fix = "Compare the output of `date -u` with another clock.".to_owned();
        return probe.skipped("the pool did not send its time", Some(fix));
    };
    let ahead = now - of_pool;
    let answer = match ahead {
        -1..=1 => "the clocks agree".to_owned(),
        2.. => format!("this machine is {ahead} seconds ahead of the pool"),
        _ => format!("this machine is {} seconds behind the pool", -ahead),
    };
    let fix =
        "Set the clock of this machine, and let NTP (systemd-timesyncd, chrony) keep it right.";
    match ahead.abs() {
        CLOCK_FAILURE.. => probe.failed(answer, fix),
        CLOCK_WARNING.. => probe.warning(answer, fix),
        _ => probe.ok(answer),
    }
}

async fn keys(context: &Context<'_>) -> Finding {
    let url = &context.config.pool.jwks_url;
    let probe = Probe::new(
        "pool.keys",
        format!("are there RSA keys for RS256 (GET {})", without_query(url)),
    );
    match count_keys(&context.http, url).await {
        Ok(1) => probe.ok("one key for RS256"),
        Ok(count) => probe.ok(format!("{count} keys for RS256")),
        Err(error) => {
            let answer = match error.downcast_ref::<reqwest::Error>() {
                Some(error) => request::reason(error),
                None => error.to_string(),
            };
            probe.failed(
                answer,
                "Correct COGNITO_JWKS_URL, or remove it: it must be the key set of the pool in \
                COGNITO_USER_POOL_ID.",
            )
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Verdict;
    use super::clock;

    #[test]
    fn a_minute_is_a_warning_and_five_are_a_failure() {
        let verdict = |of_pool| clock(1000, of_pool).verdict;
        for ahead in [0, 59, -59] {
            assert_eq!(verdict(Some(1000 - ahead)), Verdict::Ok);
        }
        for ahead in [60, -60, 299] {
            assert_eq!(verdict(Some(1000 - ahead)), Verdict::Warning);
        }
        for ahead in [300, -300] {
            assert_eq!(verdict(Some(1000 - ahead)), Verdict::Failed);
        }
        assert_eq!(verdict(None), Verdict::Skipped);
    }
}
