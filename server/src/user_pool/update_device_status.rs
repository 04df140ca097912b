//! `UpdateDeviceStatus`.

use aws_sdk_cognitoidentityprovider::types::DeviceRememberedStatusType;

use super::UserPool;
use super::error::Error;
use crate::tokens::SecretToken;

impl UserPool {
    /// Marks a tracked device as remembered, because the user trusts it.
    pub async fn remember_device(
        &self,
        access_token: &SecretToken,
        device_key: &str,
    ) -> Result<(), Error> {
        let call = self
            .client
            .update_device_status()
            .access_token(access_token.expose())
            .device_key(device_key)
            .device_remembered_status(DeviceRememberedStatusType::Remembered)
            .send();
        self.call("UpdateDeviceStatus", call).await?;
        Ok(())
    }
}
